// Before the first paint, so that a light reader sees no dark flash and a dark one no white; a file, because the page's
// content security policy allows no inline script.
(() => {
  let scheme = 'dark';
  try {
    if (localStorage.getItem('cordwatch.colour-scheme') === 'light') scheme = 'light';
  } catch {
    // Storage is refused in some private windows; dark is the default there.
  }
  document.documentElement.setAttribute('data-mantine-color-scheme', scheme);
})();
