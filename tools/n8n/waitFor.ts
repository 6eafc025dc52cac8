import { setMaxListeners } from 'node:events';

import pWaitFor from 'p-wait-for';

// It adds a listener to its signal for each look and takes none off, of which Node warns at eleven.
setMaxListeners(0);

export { pWaitFor };
