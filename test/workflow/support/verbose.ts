// Import it first: n8n-core reads the level when it is loaded.
process.env.N8N_LOG_LEVEL = 'debug';
