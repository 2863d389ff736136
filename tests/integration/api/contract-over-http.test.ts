import { connections } from '../hosts/connections.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite('HTTP', connections.HTTP);
