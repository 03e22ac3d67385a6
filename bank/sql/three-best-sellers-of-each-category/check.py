"""Best sellers: ties, categories with few products, products without sales, several sales."""

from greenroom.judge.cases import Case

CATEGORIES = ("books", "games", "tea")


def shop(*revenues, category="tea"):
    """Products of one category with these revenues, each by one sale."""
    products = [(f"{category} {n}", category) for n in range(len(revenues))]
    sales = [(f"{category} {n}", 1, float(r)) for n, r in enumerate(revenues) if r]
    return {"products": products, "sales": sales}


def drawn(rng, products, sales):
    names = [(f"product {n}", str(rng.choice(CATEGORIES))) for n in range(products)]
    rows = [
        (
            f"product {int(rng.integers(products))}",
            int(rng.integers(1, 4)),
            float(rng.integers(1, 5)),
        )
        for _ in range(sales)
    ]
    return {"products": names, "sales": rows}


def cases(rng):
    yield Case("ties share a place", (shop(9, 9, 7, 5, 4),), visible=True)
    for products, sales in ((4, 6), (10, 20), (30, 80)):
        shape = f"{products} products, {sales} sales"
        yield Case("random sales", (drawn(rng, products, sales),), shape=shape)
    low, high = sorted(int(n) for n in rng.choice(50, size=2, replace=False) + 1)
    yield Case("ties share a place", (shop(high, high, high, low, low),), shape="two revenues")
    yield Case("ties share a place", (shop(50, 40, 40, 30, 30, 20),), shape="ties at two places")
    yield Case("fewer than three products", (shop(4, 2),), shape="a category of two products")
    yield Case("products without sales have 0", (shop(3, 0, 0, 0),), shape="one product was sold")
    one, other = shop(5, 4, 3, 2), shop(50, 40, 30, 20, category="books")
    both = {name: one[name] + other[name] for name in one}
    yield Case("each category by itself", (both,), shape="two categories")
    several = shop(5, 4, 0, 1)
    several["sales"] += [("tea 2", 2, 1.5), ("tea 2", 3, 1.0)]
    yield Case("the sales of a product are added up", (several,), shape="several sales of one")
    yield Case("no products", ({"products": [], "sales": []},), shape="empty tables")
