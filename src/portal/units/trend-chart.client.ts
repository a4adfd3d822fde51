import {
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
  type Plugin,
} from 'chart.js';
import { valueOffset } from './value-place.ts';

interface Point {
  /** `10月`. */
  readonly label: string;
  readonly total: number | null;
  readonly rank: number | null;
  /** The total as it is printed. */
  readonly printed: string | null;
  readonly text: string;
}

Chart.register(CategoryScale, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** Prints each figure beside its point, as the static drawing does: `paper` keeps the lines out of it. */
function valuesAt(points: readonly Point[], colour: string, paper: string): Plugin<'line'> {
  const printed = [points.map(({ printed: total }) => total), points.map(({ rank }) => rank)];
  return {
    id: 'values',
    afterDatasetsDraw: (chart) => {
      const { ctx } = chart;
      ctx.save();
      ctx.fillStyle = colour;
      ctx.font = `12px ${Chart.defaults.font.family ?? ''}`;
      ctx.textAlign = 'center';
      ctx.strokeStyle = paper;
      ctx.lineWidth = 4;
      ctx.lineJoin = 'round';
      for (const [set, figures] of printed.entries()) {
        const { data } = chart.getDatasetMeta(set);
        const ys = data.map(({ y }, at) => ((figures[at] ?? null) === null ? null : y));
        for (const [at, { x, y }] of data.entries()) {
          const figure = figures[at] ?? null;
          if (figure === null) continue;
          const baseline = y + valueOffset(ys, at);
          ctx.strokeText(String(figure), x, baseline);
          ctx.fillText(String(figure), x, baseline);
        }
      }
      ctx.restore();
    },
  };
}

/** Puts a chart that answers a finger in place of the static one; words, figures and colours come from the page. */
class TrendChart extends HTMLElement {
  connectedCallback(): void {
    const points = JSON.parse(this.dataset['points'] ?? '[]') as readonly Point[];
    const drawing = this.querySelector('svg');
    if (drawing === null || points.length < 2) return;
    // By it the chart learns how wide it is; iOS knows it since 13.4.
    if (!('ResizeObserver' in window)) return;
    // Where the rules publish only the one or the other, the static drawing has all there is.
    if (points.every(({ total }) => total === null) || points.every(({ rank }) => rank === null)) return;

    const frame = document.createElement('div');
    frame.className = 'trend-canvas';
    const canvas = document.createElement('canvas');
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', drawing.getAttribute('aria-label') ?? '');
    frame.append(canvas);
    // A canvas measures its words once: the page's faces must be there first.
    void document.fonts.ready.then(() => {
      drawing.replaceWith(frame);
      this.draw(canvas, points);
    });
  }

  private draw(canvas: HTMLCanvasElement, points: readonly Point[]): void {
    const style = getComputedStyle(this);
    const colour = (token: string): string => style.getPropertyValue(token).trim();
    const [ink, hair, small, red, paper] = ['--ink', '--hair', '--ink-3', '--red', '--paper'].map(colour);
    const title = (text = ''): object => ({ display: true, text, color: small });
    const ticks = { color: small };
    const worst = Number(this.dataset['worst'] ?? 8);
    const ranks = (this.dataset['ranks'] ?? '').split(' ').map(Number);
    const [low, high, step] = ['low', 'high', 'step'].map((name) => Number(this.dataset[name]));
    const line = {
      borderWidth: 1.5,
      pointRadius: 3,
      pointHitRadius: 16,
      clip: false,
      borderColor: ink,
      pointBorderWidth: 0,
      pointBackgroundColor: points.map((_, index) => (index === points.length - 1 ? red : ink)),
    } as const;
    const axis = {
      axis: 'y',
      stack: 'periods',
      offset: true,
      border: { display: false },
      grid: { color: hair },
    } as const;
    Chart.defaults.font.family = style.fontFamily;
    new Chart(canvas, {
      type: 'line',
      plugins: [valuesAt(points, ink ?? '', paper ?? '')],
      data: {
        labels: points.map(({ label }) => label),
        datasets: [
          { ...line, yAxisID: 'total', data: points.map(({ total }) => total) },
          { ...line, yAxisID: 'rank', data: points.map(({ rank }) => rank) },
        ],
      },
      options: {
        animation: false,
        maintainAspectRatio: false,
        interaction: { mode: 'index', intersect: false },
        scales: {
          x: { grid: { display: false }, ticks, offset: true },
          // Axes of one stack grow from below: the rank stands under the total, as in the static drawing.
          rank: {
            ...axis,
            stackWeight: 2,
            title: title(this.dataset['rank']),
            reverse: true,
            min: 1,
            max: worst,
            ticks: { ...ticks, autoSkip: false },
            afterBuildTicks: (scale) => {
              scale.ticks = ranks.map((value) => ({ value }));
            },
          },
          total: {
            ...axis,
            stackWeight: 3,
            title: title(this.dataset['total']),
            ...(low === undefined ? {} : { suggestedMin: low }),
            ...(high === undefined ? {} : { suggestedMax: high }),
            ticks: { ...ticks, ...(step === undefined ? {} : { stepSize: step }) },
          },
        },
        plugins: {
          tooltip: {
            displayColors: false,
            filter: ({ datasetIndex }) => datasetIndex === 0,
            callbacks: { title: () => '', label: ({ dataIndex }) => points[dataIndex]?.text ?? '' },
          },
        },
      },
    });
  }
}

customElements.define('trend-chart', TrendChart);
