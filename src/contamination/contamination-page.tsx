import { useQueryStates } from 'nuqs'
import { contaminationParameters } from '../address/contamination.ts'
import { BenchmarkDetail } from './benchmark-detail.tsx'
import { Overview } from './overview.tsx'

/** Which benchmarks are prone to contamination, and how we know. */
export function ContaminationPage() {
  const [{ of }] = useQueryStates(contaminationParameters)
  return of === null ? <Overview /> : <BenchmarkDetail id={of} />
}
