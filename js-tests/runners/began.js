// Imported before the package: when that began.

export const began = performance.now();
