/** Put in when the console is built: the version of the product, and the commit where it is known. */
declare const VERSION: string;
declare const COMMIT: string;
