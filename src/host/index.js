// The entry of the page and of the package: registers <thads-planner>. Outside a browser it does
// nothing, so that it can be imported where pages are made.
import { register } from './element.js';
import { hosted } from './hosted.js';

register(hosted(import.meta.url, () => import('./thads_planner.js')));

export { VERSION, register } from './element.js';
