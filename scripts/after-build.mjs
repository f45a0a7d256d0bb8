// Trunk's hook after a build: what is to be done to the page before it can be hosted, one step after the other.

import './after-build/lexicons.mjs';
import './after-build/parts.mjs';
import './after-build/sheets.mjs';
import './after-build/start.mjs';
import './after-build/scripts.mjs';
import './after-build/not-found.mjs';
import './after-build/version.mjs';
import './after-build/worker.mjs';
