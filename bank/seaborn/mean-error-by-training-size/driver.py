import matplotlib.pyplot as plt


def drive(solution, runs):
    figure, ax = plt.subplots()
    solution.draw_errors(ax, runs)
    legend = ax.get_legend()
    drawn = [line.get_xydata() for line in ax.lines]
    facts = {
        "lines": [xy.tolist() for xy in drawn if len(xy)],
        "bands or bars": len(ax.collections) + len(ax.containers),
        "x scale": ax.get_xscale(),
        "labels": [ax.get_xlabel(), ax.get_ylabel()],
        "legend": None if legend is None else [text.get_text() for text in legend.get_texts()],
    }
    plt.close(figure)
    return facts
