// Lets a journey call what the page itself never calls: a script of the driver may get a module of
// its own where the page has another.
import * as planner from './thads_planner.js';

window.ownModule = planner;
