/** The credential that the emulators accept. */
export const TOKEN = "conformance-token";
