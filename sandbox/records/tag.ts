export interface Tag {
	tag_id: string;
	tag_name: string;
	tag_group_id: string;
	tag_group_name: string;
	description: string;
	created_timestamp: string;
}

const activity = { tag_group_id: 'XYYM7B8qPqJYwnCb3FbRBn', tag_group_name: '活动' };
const intention = { tag_group_id: 'Hq3ZsVd7XeTnRb5MgCYk9W', tag_group_name: '意向' };
const customer = { tag_group_id: 'Rm5YbKq8XcTz3NwVs7HeJd', tag_group_name: 'Customer level' };
const created_timestamp = '2024-05-10 14:00:00';

export const seedTags: Tag[] = [
	{
		tag_id: 'dTTTT8YiT5E6FWC9Pg582e',
		tag_name: '参会-工博会2024',
		...activity,
		description: '展台扫码后自动打上',
		created_timestamp,
	},
	{
		tag_id: 'Bc8Rh36yFhSBiJQgRY99xZ',
		tag_name: '意向-高',
		...intention,
		description: '',
		created_timestamp,
	},
	{
		tag_id: 'Mk2WqT9bXs4ZcVn6RhYeJp',
		tag_name: '意向-低',
		...intention,
		description: '',
		created_timestamp,
	},
	{
		tag_id: 'Vp7KcXs3QzTn9RbWm4YeHd',
		tag_name: 'VIP',
		...customer,
		description: 'Customers with a personal contact',
		created_timestamp,
	},
];
