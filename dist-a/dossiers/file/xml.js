import sax from 'sax';
/**
 * Walks through XML piece by piece; after each, what the handlers gathered can be taken. Entities of the
 * document's own are refused, so none can grow. Names come without their prefix. Throws what is no XML.
 */
export async function* walkXml(stream, handlers) {
    const parser = sax.parser(true);
    parser.onerror = (error) => {
        throw error;
    };
    parser.onopentag = ({ name, attributes }) => handlers.open?.(local(name), attributes);
    parser.ontext = (text) => handlers.text?.(text);
    parser.oncdata = parser.ontext;
    parser.onclosetag = (name) => handlers.close?.(local(name));
    stream.setEncoding('utf8');
    for await (const piece of stream) {
        parser.write(piece);
        yield;
    }
    parser.close();
}
function local(name) {
    return name.slice(name.indexOf(':') + 1);
}
