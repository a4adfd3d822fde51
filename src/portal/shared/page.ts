/** A page of a family: what its address says, and its view, made when the page is written and let go with it. */
export type Page<Address extends object, View> = Address & { readonly view: () => View };
