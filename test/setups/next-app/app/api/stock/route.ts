export const dynamic = 'force-dynamic';

export const GET = (request: Request) => Response.json({ of: new URL(request.url).searchParams.get('slug'), pieces: 3 });
