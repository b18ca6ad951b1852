/** Side by side, a reader takes in as many papers, and a wide screen has room for them. */
export const comparable = { least: 2, most: 4 };
