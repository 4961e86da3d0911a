/** What to do about each way in which a channel can fail to deliver. */
const POLICY = {
    unreachable: { retryable: true, ours: false },
    throttled: { retryable: true, ours: false },
    rejected: { retryable: false, ours: true },
    blocked: { retryable: false, ours: false },
    misconfigured: { retryable: true, ours: true },
};
/** Thrown by a channel that could not deliver a part. */
export class DeliveryError extends Error {
    name = 'DeliveryError';
    failure;
    /** How long the platform asked us to wait. */
    retryAfterMs;
    constructor(failure, message, options) {
        super(message, options);
        this.failure = failure;
        this.retryAfterMs = options?.retryAfterMs;
    }
    /** Whether the same delivery may succeed later. */
    get retryable() {
        return POLICY[this.failure].retryable;
    }
    /** Whether it is a fault on our side, to be logged as an error. */
    get ours() {
        return POLICY[this.failure].ours;
    }
}
/** Thrown for content that cannot be used; every fault is `file:line: what`, in Vietnamese. */
export class ContentError extends Error {
    name = 'ContentError';
    faults;
    constructor(faults) {
        super(`Nội dung có lỗi:\n${faults.join('\n')}`);
        this.faults = faults;
    }
}
/**
 * Thrown at the start for what the operator must mend before the service can run. The message says
 * what, where and what to do, in Vietnamese, and is all that needs printing.
 */
export class OperatorError extends Error {
    name = 'OperatorError';
}
