// A browser, or a policy of the workplace, without workers.
delete window.Worker;
