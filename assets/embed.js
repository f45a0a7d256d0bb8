// Inside another page (address?embed#v1.…): the article alone, and its height told to that page.

if (new URLSearchParams(location.search).has('embed')) {
  document.documentElement.dataset.embed = '';
  const whole = document.createElement('a');
  Object.assign(whole, { className: 'from', href: location.pathname + location.hash, target: '_blank', rel: 'noopener', textContent: 'Lede' });
  document.body.append(whole);
  if (parent !== window) {
    const tell = () => {
      const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
      parent.postMessage({ lede: 'height', height }, '*');
    };
    new ResizeObserver(tell).observe(document.body);
  }
} else {
  // Not by an attribute: in a frame of another origin a browser refuses that with an error.
  document.getElementById('early')?.focus();
}
