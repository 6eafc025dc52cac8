import type { Catalog } from '../catalog';
import type { Run } from '../makeCall';
import { type Fault, faultOfFailure, faultOfProblem, faultOfThrown } from '../outcome/fault';
import type { Outcome } from '../outcome/outcome';
import type { Outcomes } from '../output';
import { Problem } from '../problem';
import { AccessCheck, harmlessOf } from './check';
import { chosenOf, type Interface, interfacesOf, rowOf } from './table';
import { leftOut } from './nextSteps';

type Chosen = { interfaces: Interface[] } | { fault: Fault };
type Tell = (interfaces: Interface[], item: number) => Outcome[];

/** @returns one row for each interface that an input item chooses, in the order of the tables */
export async function tellOfInterfaces(run: Run, catalog: Catalog): Promise<Outcomes> {
	const all = interfacesOf(catalog, run.session.account.overrides);
	const chosen = run.context.getInputData().map((_, item) => chosenBy(run, item, all));
	const isStopped = run.stopsOnFault && chosen.some((each) => 'fault' in each);
	const isList = run.operation.interfaces === 'list';
	const tell = isList || isStopped ? listed : await checked(run, chosen, all);
	return chosen.map((each, item) => ['fault' in each ? [each] : tell(each.interfaces, item)]);
}

const listed: Tell = (interfaces) => interfaces.map((each) => ({ json: rowOf(each) }));

function chosenBy({ context, about }: Run, item: number, all: Interface[]): Chosen {
	try {
		const interfaces = chosenOf(all, context.getNodeParameter('sections', item, []));
		return interfaces instanceof Problem
			? { fault: faultOfProblem(interfaces, about, item) }
			: { interfaces };
	} catch (error) {
		context.logger.debug(`JING: the parameters of item ${item} could not be resolved`);
		return { fault: faultOfThrown(error, about, item) };
	}
}

/** Checks each chosen interface once, whatever the number of items. */
async function checked(run: Run, chosen: Chosen[], all: Interface[]): Promise<Tell> {
	const isHarmless = harmlessOf(all);
	const wanted = new Set(chosen.flatMap((each) => ('fault' in each ? [] : each.interfaces)));
	const check = new AccessCheck(run);
	const failure = await check.ofAll([...wanted].filter(isHarmless));
	if (failure) return (_, item) => [{ fault: faultOfFailure(failure, run.about, item) }];
	const findingOf = ({ key }: Interface) => check.findings.get(key) ?? leftOut.writes;
	return (interfaces) =>
		interfaces.map((each) => ({ json: { ...rowOf(each), ...findingOf(each) } }));
}
