// The planner in React 19: properties, attributes and events of the element as of any other.
import { StrictMode, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import 'thads-planner';
import type { ThadsPlannerElement, Verdict } from 'thads-planner';

const WORDS = { met: 'đạt', short: 'chưa đạt', not_measurable: 'chưa tính được' };

function Page() {
  const planner = useRef<ThadsPlannerElement>(null);
  const [verdicts, setVerdicts] = useState<Verdict | null>(null);
  const [readOnly, setReadOnly] = useState(false);
  return (
    <>
      <p id="verdict" role="status">
        Chỉ tiêu về việc: {verdicts?.cases ? WORDS[verdicts.cases.verdict] : 'chưa có'}
      </p>
      <button type="button" id="lock" onClick={() => setReadOnly(!readOnly)}>
        {readOnly ? 'Cho sửa' : 'Chỉ xem'}
      </button>
      <button type="button" id="reset" onClick={() => planner.current?.reset()}>
        Về như lúc mở
      </button>
      <thads-planner
        ref={planner}
        storage-key="example-react"
        // A bundler moves scripts; the files of the package stay together where this says.
        wasm-url="planner/thads_planner_bg.wasm"
        readOnly={readOnly}
        onverdictchange={(event) => setVerdicts(event.detail)}
      />
    </>
  );
}

const root = document.getElementById('root');
if (root) createRoot(root).render(<StrictMode><Page /></StrictMode>);
