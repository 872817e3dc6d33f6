import { notFound } from 'next/navigation';
import { priceOf, products } from '../../products';

export const generateStaticParams = () => products.map(({ slug }) => ({ slug }));

export default async function ProductPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const product = products.find((one) => one.slug === slug) ?? notFound();
  return (
    <main>
      <h1>{product.name}</h1>
      <p>{priceOf(product)}</p>
    </main>
  );
}
