/** A static group of users. */
export interface Group {
	group_id: string;
	group_name: string;
	description: string;
	creator_name: string;
	created_timestamp: string;
	updated_timestamp: string;
}

export interface GroupMember {
	group_id: string;
	omni_user_uuid: string;
	added_timestamp: string;
}

const made = {
	creator_name: '陈晓',
	created_timestamp: '2024-05-18 18:00:00',
	updated_timestamp: '2024-05-20 09:10:05',
};

export const seedGroups: Group[] = [
	{
		group_id: 'ZmcVsNXfXRMHtDnsH7eMbZ',
		group_name: '工博会2024到场客户',
		description: '展台扫码并留资',
		...made,
	},
	{
		group_id: 'zPpWLg69aUCrPBZU4k6rde',
		group_name: '华东区经销商',
		description: '',
		...made,
	},
];
