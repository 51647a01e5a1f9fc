// The planner in Vue 3. A template says the same: <thads-planner @verdictchange="…">, with
// `isCustomElement: (tag) => tag === 'thads-planner'` among the options of the compiler.
import { createApp, defineComponent, h, ref } from 'vue';
import 'thads-planner';
import type { ThadsPlannerElement, Verdict } from 'thads-planner';

const WORDS = { met: 'đạt', short: 'chưa đạt', not_measurable: 'chưa tính được' };

const Page = defineComponent({
  setup() {
    const planner = ref<ThadsPlannerElement>();
    const verdicts = ref<Verdict>();
    const readOnly = ref(false);
    const cases = () => verdicts.value?.cases;
    return () => [
      h('p', { id: 'verdict', role: 'status' }, [
        'Chỉ tiêu về việc: ', cases() ? WORDS[cases()!.verdict] : 'chưa có',
      ]),
      h('button', { type: 'button', id: 'lock', onClick: () => { readOnly.value = !readOnly.value; } },
        readOnly.value ? 'Cho sửa' : 'Chỉ xem'),
      h('button', { type: 'button', id: 'reset', onClick: () => planner.value?.reset() }, 'Về như lúc mở'),
      h('thads-planner', {
        ref: planner,
        'storage-key': 'example-vue',
        'wasm-url': 'planner/thads_planner_bg.wasm',
        readOnly: readOnly.value,
        onVerdictchange: (event: CustomEvent<Verdict>) => { verdicts.value = event.detail; },
      }),
    ];
  },
});

createApp(Page).mount('#root');
