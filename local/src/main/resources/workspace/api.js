// What the page asks the server.

export class Unreachable extends Error {}

async function json(path, options) {
  let response;
  try {
    response = await fetch(path, { cache: 'no-store', ...options });
  } catch (cause) {
    throw new Unreachable('The local server does not answer.', { cause });
  }
  const body = await response.json();
  if (!response.ok) {
    throw new Error(body.error ?? `status ${response.status}`);
  }
  return body;
}

export function get(path, query) {
  return json(`/workspace/${path}?${new URLSearchParams(query)}`);
}

export function post(path, body) {
  return json(`/workspace/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}
