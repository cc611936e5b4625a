import { useId } from 'react'
import { Button } from '../ui/button.tsx'
import { type ComponentName, componentNames, startWeights, type Weights } from './components.ts'
import styles from './contamination.module.css'

const labels: Record<ComponentName, string> = {
  exposure: 'Exposure',
  statements: 'Statements',
  twins: 'Twin gap',
  saturation: 'Saturation',
  resolution: 'Resolution',
  arithmetic: 'Not one run',
}

/** The weights of the combined rank, in sight and in the reader's hand. */
export function WeightSliders({
  weights,
  onChange,
}: {
  weights: Weights
  onChange: (weights: Weights) => void
}) {
  const id = useId()
  return (
    <fieldset className={styles.weights}>
      <legend>Weights of the combined rank</legend>
      {componentNames.map((name) => (
        // The output stands beside the label: inside, it would be what the label names.
        <div key={name} className={styles.weight}>
          <span>
            <label htmlFor={`${id}-${name}`}>{labels[name]}</label>{' '}
            <output htmlFor={`${id}-${name}`}>{weights[name]}</output>
          </span>
          <input
            id={`${id}-${name}`}
            type="range"
            min={0}
            max={5}
            step={1}
            value={weights[name]}
            onChange={(event) => onChange({ ...weights, [name]: Number(event.target.value) })}
          />
        </div>
      ))}
      <Button onClick={() => onChange(startWeights)}>Reset</Button>
      <p>
        The combined rank is the weighted mean of each component's place in this list. It orders the list by
        your weights and measures nothing: it cannot tell leakage from difficulty, age or popularity.
      </p>
    </fieldset>
  )
}
