/** What stands in the address: the form, and for what it is filled in. */
export function wanted(): { readonly name: string; readonly subject: string | undefined } {
  return wantedBy(location.hash);
}

/** The same of any address; one that is written wrongly names what it can. */
function wantedBy(hash: string): { readonly name: string; readonly subject: string | undefined } {
  const [name = '', ...subject] = decoded(hash.replace(/^#/u, '')).split('=');
  return { name, subject: subject.length === 0 ? undefined : subject.join('=') };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A percent sign that stands for nothing: links get one in chat programs.
    return text;
  }
}
