import { realOutside } from '../../scripts/extract/outside.ts'
import { main } from '../../scripts/register.ts'
import { stubWorkers } from './outside.ts'

process.exitCode = await main(process.argv.slice(2), { ...realOutside(), openPool: stubWorkers })
