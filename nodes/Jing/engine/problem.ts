/** An input that can't be sent: which field, what is wrong and how to mend it. */
export class Problem {
	constructor(
		/** Label of the field, as the user sees it. */
		readonly field: string,
		/** Continues the label: "is empty". */
		readonly message: string,
		readonly advice: string,
	) {}

	/** The same, seen from the control around it: "Identities: Value". */
	within(label: string): Problem {
		return new Problem(`${label}: ${this.field}`, this.message, this.advice);
	}
}
