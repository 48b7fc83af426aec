/** The desk's JSON API. A failed request throws an Error whose message is one line for people. */

export async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(path, {
      method,
      headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch {
    throw new Error('The desk does not answer. Is newswatch still running?');
  }
  const text = await answer.text();
  const value = text ? JSON.parse(text) : null;
  if (!answer.ok && path !== '/health') {
    const error = new Error(value?.error ?? `The desk answered with status ${answer.status}.`);
    throw Object.assign(error, { status: answer.status, faults: value?.faults ?? [],
      settings: value?.settings ?? [], canonical: value?.canonical });
  }
  return { value, position: answer.headers.get('Newswatch-Position') };
}

/** The address of one thing of a list. */
export function path(list, id) {
  return `/api/${list}/${encodeURIComponent(id)}`;
}
