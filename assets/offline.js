// Lede without a network: brings the worker in once the page is at rest. Where there is none, or it is refused, the page
// works as before.
//
// A new version is told to the page as the event "lede:update"; it is taken when the page answers "lede:reload".

const workers = navigator.serviceWorker;
const atRest = window.requestIdleCallback ?? ((act) => setTimeout(act, 200));

if (workers) {
  if (document.readyState === 'complete') atRest(begin);
  else addEventListener('load', () => atRest(begin));
}

async function begin() {
  const registration = await workers.register('worker.js', { updateViaCache: 'none' }).catch(() => null);
  if (!registration) return;
  const offer = (worker) => {
    // Without a controller it is the first one: there is no old version.
    if (!worker || !workers.controller) return;
    addEventListener('lede:reload', () => {
      workers.addEventListener('controllerchange', () => location.reload(), { once: true });
      // The press itself may bring words in. Where such a fetch reaches the old worker at the moment the new one is asked,
      // Chromium never changes them, so they are let come first.
      setTimeout(() => worker.postMessage('take over'), 1000);
    }, { once: true });
    dispatchEvent(new Event('lede:update'));
  };
  offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const worker = registration.installing;
    worker.addEventListener('statechange', () => worker.state === 'installed' && offer(worker));
  });
  // The words of languages that nobody has needed yet, where data costs nothing.
  const { active } = await workers.ready;
  if (!navigator.connection?.saveData) setTimeout(() => atRest(() => active.postMessage('keep the rest')), 5000);
}
