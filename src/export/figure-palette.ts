/**
 * Colours of the charts: started from Okabe & Ito (2008, "Color Universal Design") and moved until each holds 3:1
 * against its ground (WCAG 2.2, 1.4.11) and all stay apart in simulated protanopia and deuteranopia
 * (test/export/figure-palette.test.ts). Shapes are the second code.
 */
export type Scheme = 'light' | 'dark'

export interface Palette {
  ground: string
  ink: string
  soft: string
  grid: string
  sunken: string
  /** The step line of the frontier or the running best. */
  line: string
  /** One colour a slot; the last slot is for everything else. */
  slots: readonly string[]
}

const light: Palette = {
  ground: '#ffffff',
  ink: '#1b1d21',
  soft: '#565c66',
  grid: '#e3e4de',
  sunken: '#f3f3ef',
  line: '#3d434c',
  slots: ['#185bc4', '#eb4f0f', '#009c68', '#bf59ae', '#a94602', '#3a8bdc', '#621903', '#6b717b'],
}

const dark: Palette = {
  ground: '#1b1e23',
  ink: '#eceef1',
  soft: '#b0b7c1',
  grid: '#31363e',
  sunken: '#22262c',
  line: '#d5d9df',
  slots: ['#33baff', '#f15b37', '#23dc87', '#f385dc', '#ffa402', '#5d69fd', '#efd832', '#979faa'],
}

/** The colours of a theme. */
export function paletteOf(scheme: Scheme): Palette {
  return scheme === 'dark' ? dark : light
}

/** Slot of everything that has no colour of its own. */
export const restSlot = light.slots.length - 1

/** The colour of a slot; slots beyond the palette share the last one. */
export function slotColour(palette: Palette, slot: number): string {
  return palette.slots[slot] ?? palette.slots[restSlot] ?? palette.soft
}
