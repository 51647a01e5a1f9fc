// A browser, or a policy of the workplace, without WebAssembly.
delete window.WebAssembly;
