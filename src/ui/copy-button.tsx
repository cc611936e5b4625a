import { Check, Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from './button.tsx'

interface CopyButtonProps {
  /** What is copied; made when asked for. */
  text: () => string
  children: string
}

/** Copies a text and says so, on the button and to screen readers. */
export function CopyButton({ text, children }: CopyButtonProps) {
  const [state, setState] = useState<'idle' | 'copied' | 'refused'>('idle')
  const copy = () =>
    navigator.clipboard.writeText(text()).then(
      () => setState('copied'),
      () => setState('refused'),
    )
  const Icon = state === 'copied' ? Check : Copy
  const words = { idle: children, copied: 'Copied', refused: 'Copying was refused by the browser' }
  return (
    <Button onClick={() => void copy()} onBlur={() => setState('idle')}>
      <Icon size={15} aria-hidden="true" />
      <span aria-live="polite">{words[state]}</span>
    </Button>
  )
}
