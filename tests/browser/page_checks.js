// What is wrong with the page that is open, as a list of sentences. Evaluated inside the page.
(async () => {
  const found = [];
  const name = (node) => {
    const id = node.id ? '#' + node.id : '';
    return `<${node.localName}${id}> "${(node.textContent || '').trim().slice(0, 40)}"`;
  };
  const visible = (node) => node.getClientRects().length > 0 && getComputedStyle(node).visibility === 'visible';

  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) {
    const widest = [...document.querySelectorAll('body *')].find((node) =>
      !node.closest('.scroll, .card, .places, .skip') && node.getBoundingClientRect().right > page.clientWidth + 1);
    found.push(`the page is ${page.scrollWidth} px wide in a window of ${page.clientWidth}` +
      (widest ? `: ${name(widest)}` : ''));
  }

  // Pictures below the fold load only when they come near.
  for (const image of document.images) image.loading = 'eager';
  await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
  for (const image of document.images) {
    if (image.naturalWidth === 0) found.push(`picture ${image.getAttribute('src')} does not show`);
    if (!image.alt) found.push(`picture ${image.getAttribute('src')} has no words`);
  }

  const ids = [...document.querySelectorAll('[id]')].map((node) => node.id);
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at))) found.push(`two elements are #${id}`);
  for (const node of document.querySelectorAll('*')) {
    for (const attribute of node.attributes) {
      if (/^on|^style$/.test(attribute.name)) found.push(`${name(node)} has ${attribute.name} inside the page`);
    }
    const labels = (node.getAttribute('aria-labelledby') || '').split(' ').filter(Boolean);
    for (const label of labels) if (!document.getElementById(label)) found.push(`${name(node)} names #${label}`);
  }
  for (const control of document.querySelectorAll('select, button, input')) {
    if (!control.labels?.length && !control.textContent.trim()) found.push(`${name(control)} has no label`);
  }

  // Contrast of text as WCAG 2 AA has it.
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    const [red, green, blue, alpha] = canvas.getImageData(0, 0, 1, 1).data;
    return [red, green, blue, alpha / 255];
  };
  const memory = new Map();
  const parsed = (colour) => memory.get(colour) ?? memory.set(colour, rgba(colour)).get(colour);
  const over = (top, bottom) => [0, 1, 2].map((i) => top[i] * top[3] + bottom[i] * (1 - top[3])).concat(1);
  const luminance = (colour) => {
    const [red, green, blue] = colour.map((part) => {
      const share = part / 255;
      return share <= .03928 ? share / 12.92 : ((share + .055) / 1.055) ** 2.4;
    });
    return .2126 * red + .7152 * green + .0722 * blue;
  };
  const ground = (node) => {
    const layers = [];
    for (let one = node; one; one = one.parentElement) layers.push(parsed(getComputedStyle(one).backgroundColor));
    return layers.reverse().reduce((below, layer) => over(layer, below), [255, 255, 255, 1]);
  };
  const pale = new Set();
  for (const node of document.querySelectorAll('body *')) {
    const hasText = [...node.childNodes].some((child) => child.nodeType === Node.TEXT_NODE && child.data.trim());
    if (!hasText || !visible(node)) continue;
    const style = getComputedStyle(node);
    const below = ground(node);
    const [one, other] = [luminance(over(parsed(style.color), below)), luminance(below)];
    const contrast = (Math.max(one, other) + .05) / (Math.min(one, other) + .05);
    const large = parseFloat(style.fontSize) >= 24;
    const key = `${node.localName}.${node.className}`;
    if (contrast >= (large ? 3 : 4.5) || pale.has(key)) continue;
    pale.add(key);
    found.push(`${name(node)} has a contrast of ${contrast.toFixed(2)} only`);
  }

  return {
    found,
    ids,
    links: [...document.querySelectorAll('a[href]')].map((link) => link.getAttribute('href')),
    filters: [...document.querySelectorAll('select[data-filter]')].map((select) => select.dataset.filter),
  };
})()
