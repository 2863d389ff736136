import { connections } from '../hosts/connections.ts';
import { contractSuite } from './contract-suite.ts';

for (const [name, connect] of Object.entries(connections)) contractSuite(name, connect);
