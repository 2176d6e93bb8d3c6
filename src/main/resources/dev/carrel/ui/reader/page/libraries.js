// The script libraries of others, loaded when a lesson first needs them.
const loading = new Map();

/** Loads a classic script from /lib/ once. */
export function load(path) {
  if (!loading.has(path)) {
    loading.set(
      path,
      new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = `/lib/${path}`;
        script.onload = () => done();
        script.onerror = () => failed(new Error(path));
        document.head.append(script);
      }),
    );
  }
  return loading.get(path);
}

/** Adds a style sheet from /lib/ once. */
export function style(path) {
  if (loading.has(path)) return;
  loading.set(path, true);
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = `/lib/${path}`;
  document.head.append(link);
}
