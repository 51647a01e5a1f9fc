// A program of somebody else, compiled strictly: what it uses must be in the types.
import 'thads-planner';

const planner = document.createElement('thads-planner');
planner.lang = 'en';
planner.setAttribute('storage-key', 'mine');
document.body.append(planner);
