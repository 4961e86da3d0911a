/** The file by which Zalo knows that the domain is ours. */
export function verifierRoute(code) {
    const page = `<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n<meta name="zalo-platform-site-verification" content="${code}" />\n<title>Zalo</title>\n</head>\n<body>${code}</body>\n</html>\n`;
    return {
        method: 'GET',
        path: `/zalo_verifier${code}.html`,
        handle: async () => new Response(page, { headers: { 'content-type': 'text/html; charset=utf-8' } }),
    };
}
