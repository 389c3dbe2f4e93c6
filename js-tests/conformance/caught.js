// What a call threw or a promise rejected with; that it did not is a failure of its own.

export function thrown(call) {
  let result;
  try {
    result = call();
  } catch (error) {
    return error;
  }
  throw new Error(`nothing was thrown, but this came back: ${typeof result}`);
}

export async function rejected(promise) {
  let result;
  try {
    result = await promise;
  } catch (error) {
    return error;
  }
  throw new Error(`it was not rejected, but resolved to a ${typeof result}`);
}
