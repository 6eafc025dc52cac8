interface SetOption {
	value: string;
	label: string;
	/** Of the option that this one depends on. */
	parent_value: string | null;
	is_enabled: boolean;
	sort: number;
}

/** Choices that several fields share. */
export interface OptionSet {
	option_set_id: string;
	option_set_name: string;
	options: SetOption[];
}

export const industries = 'Js8MvXq5TcRz9NbWk4YhLe';
export const regions = 'Hm3TcVn7XzKb6RsWq9YeLd';

type Row = [value: string, label: string, parent?: string];

const options = (rows: Row[]): SetOption[] =>
	rows.map(([value, label, parent], index) => ({
		value,
		label,
		parent_value: parent ?? null,
		is_enabled: value !== 'textile',
		sort: index + 1,
	}));

export const seedOptionSets: OptionSet[] = [
	{
		option_set_id: industries,
		option_set_name: '行业',
		options: options([
			['education', '教育'],
			['healthcare', '医疗'],
			['manufacturing', '制造业'],
			['textile', '纺织'],
		]),
	},
	{
		option_set_id: regions,
		option_set_name: '省市',
		options: options([
			['guangdong', '广东省'],
			['jiangsu', '江苏省'],
			['guangzhou', '广州市', 'guangdong'],
			['suzhou', '苏州市', 'jiangsu'],
		]),
	},
];
