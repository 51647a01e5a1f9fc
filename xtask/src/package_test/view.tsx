// The element in the markup of React, compiled strictly.
import 'react';
import 'thads-planner';

export const view = <thads-planner lang="vi" storage-key="mine" />;
