import { connections } from '../hosts/connections.ts';
import { contractSuite } from './contract-suite.ts';

contractSuite('a message port', connections['a message port']);
