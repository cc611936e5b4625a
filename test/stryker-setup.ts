import { inject } from 'vitest'

/**
 * Stryker's vitest runner switches a mutant on in a `beforeAll`, after the module under test was loaded: mutants of
 * tables and patterns at the top of a module would always survive. This switches it on before.
 */
const given = inject as (name: string) => string | undefined
const namespace = given('globalNamespace')
if (namespace !== undefined) {
  const before: object = Reflect.get(globalThis, namespace) ?? {}
  Reflect.set(globalThis, namespace, Object.assign(before, { activeMutant: given('activeMutant') }))
}
