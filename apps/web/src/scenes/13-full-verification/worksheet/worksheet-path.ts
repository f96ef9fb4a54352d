/** Where the worksheet of a batch is. */
export const worksheetPath = (batchNo: string): string => `/worksheet?batchNo=${encodeURIComponent(batchNo)}`;
