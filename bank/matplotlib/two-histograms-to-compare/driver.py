import matplotlib.pyplot as plt


def drive(solution, first, second, bins):
    figure, ax = plt.subplots()
    solution.compare(ax, first, second, bins)
    legend = ax.get_legend()
    facts = {
        "bars": [
            {
                "left": [bar.get_x() for bar in container],
                "width": [bar.get_width() for bar in container],
                "height": [bar.get_height() for bar in container],
                "alpha": [bar.get_alpha() for bar in container],
            }
            for container in ax.containers
        ],
        "y label": ax.get_ylabel(),
        "legend": None if legend is None else [text.get_text() for text in legend.get_texts()],
    }
    plt.close(figure)
    return facts
