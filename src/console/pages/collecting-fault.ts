import { OperatorError } from '../../core/errors.ts'

/** The words of an OperatorError, to be shown; anything else is a fault of ours and goes on. */
export function faultTold(error: unknown): string {
  if (error instanceof OperatorError) return error.message
  throw error
}
