/** How to start tks: program and first arguments. Written by `tks init claude` beside the module. */
export declare const TKS: readonly string[];
