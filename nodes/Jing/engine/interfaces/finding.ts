/** Whether JING has an interface for this App ID, as far as its answer to an empty query tells. */
type Verdict = 'works' | 'notGranted' | 'notFound' | 'ipRefused' | 'unclear' | 'notTried';

/** The verdict on an interface that was called. */
export type Tried = Exclude<Verdict, 'notTried'>;

export interface Finding {
	verdict: Verdict;
	/** Code and message of JING, or what else came back. */
	said: string;
	nextStep: string;
}
