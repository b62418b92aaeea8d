set encoding utf8
set terminal svg size 963,584 noenhanced font 'DejaVu Sans,11' background '#ffffff'
set multiplot title "Errors by density, digit_circle (preset quick), mean over seeds 1-3" font ',13' textcolor rgb '#222222'
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0830737279
set rmargin at screen 0.394600208
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "False-positive error (FPE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.0013675846:0.000189375]
set xtics ("0.0002" 0.0002, "0.0005" 0.0005, "0.001" 0.001)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:63.6]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.000303, graph 0 to 0.000303, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.000303, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.001189204 20
0.0008919034 15
0.0006689275 10
0.0005016956 5
0.0003762717 0.09
e
0.001189204 40
0.0008919034 30
0.0006689275 20
0.0005016956 10
0.0003762717 0.03
e
0.001189204 60
0.0008919034 45
0.0006689275 30
0.0005016956 15
0.0003762717 12
e
0.001189204 40
0.0008919034 30
0.0006689275 20
0.0005016956 10
0.0003762717 4.04
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.498442368
set rmargin at screen 0.809968847
set tmargin at screen 0.880136986
set bmargin at screen 0.565068493
set title "False-negative error (FNE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.0013675846:0.000189375]
set xtics ("0.0002" 0.0002, "0.0005" 0.0005, "0.001" 0.001)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:1.378]
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.000303, graph 0 to 0.000303, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.000303, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.001189204 0.08
0.0008919034 0.1
0.0006689275 0.133333333
0.0005016956 0.2
0.0003762717 0.34
e
0.001189204 0.08
0.0008919034 0.1
0.0006689275 0.133333333
0.0005016956 0.2
0.0003762717 0.43
e
0.001189204 0.08
0.0008919034 0.1
0.0006689275 0.133333333
0.0005016956 0.2
0.0003762717 1.3
e
0.001189204 0.08
0.0008919034 0.1
0.0006689275 0.133333333
0.0005016956 0.2
0.0003762717 0.69
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.0830737279
set rmargin at screen 0.394600208
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "Confusion error (CE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.0013675846:0.000189375]
set xtics ("0.0002" 0.0002, "0.0005" 0.0005, "0.001" 0.001)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:76.32]
set ytics ("0\045\045" 0, "20\045\045" 20, "40\045\045" 40, "60\045\045" 60)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.000303, graph 0 to 0.000303, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.000303, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.001189204 24
0.0008919034 18
0.0006689275 12
0.0005016956 6
0.0003762717 0.02
e
0.001189204 48
0.0008919034 36
0.0006689275 24
0.0005016956 12
0.0003762717 0.05
e
0.001189204 72
0.0008919034 54
0.0006689275 36
0.0005016956 18
0.0003762717 10
e
0.001189204 48
0.0008919034 36
0.0006689275 24
0.0005016956 12
0.0003762717 3.35666667
e
unset label
unset arrow
set border 3 linecolor rgb '#222222' linewidth 1
set tics nomirror out textcolor rgb '#222222'
set grid linecolor rgb '#dddddd' linetype 1 linewidth 0.5
set lmargin at screen 0.498442368
set rmargin at screen 0.809968847
set tmargin at screen 0.417808219
set bmargin at screen 0.102739726
set title "End-to-end error (E2EE)" textcolor rgb '#222222' offset 0,-0.6
set logscale x
set xrange [0.0013675846:0.000189375]
set xtics ("0.0002" 0.0002, "0.0005" 0.0005, "0.001" 0.001)
set xlabel "nominal density" textcolor rgb '#222222' offset 0,0.6
unset logscale y
set yrange [0:2.332]
set ytics ("0\045\045" 0, "0.5\045\045" 0.5, "1\045\045" 1, "1.5\045\045" 1.5, "2\045\045" 2)
set ylabel "" textcolor rgb '#222222' offset 1,0
set arrow 1 from 0.000303, graph 0 to 0.000303, graph 1 nohead back linecolor rgb '#222222' linewidth 1 dashtype 3
set label 1 "minimum density" at 0.000303, graph 0.97 right rotate by 90 offset character 0.8,0 textcolor rgb '#222222' font ',8'
plot '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with lines linewidth 1 linecolor rgb '#b30072b2' notitle, \
     '-' using 1:2 with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 notitle
0.001189204 0.12
0.0008919034 0.15
0.0006689275 0.2
0.0005016956 0.3
0.0003762717 0.57
e
0.001189204 0.12
0.0008919034 0.15
0.0006689275 0.2
0.0005016956 0.3
0.0003762717 0.76
e
0.001189204 0.12
0.0008919034 0.15
0.0006689275 0.2
0.0005016956 0.3
0.0003762717 2.2
e
0.001189204 0.12
0.0008919034 0.15
0.0006689275 0.2
0.0005016956 0.3
0.0003762717 1.17666667
e
unset border
unset tics
unset grid
unset logscale
unset xlabel
unset ylabel
unset label
unset arrow
unset title
set lmargin at screen 0.830737279
set rmargin at screen 1
set tmargin at screen 0.893835616
set bmargin at screen 0
set xrange [0:1]
set yrange [0:1]
set key at graph 0, graph 1 left top vertical Left reverse samplen 2 maxcols 1 textcolor rgb '#222222'
plot NaN with linespoints linecolor rgb '#0072b2' linewidth 2 dashtype 1 pointtype 7 pointsize 0.6 title "sparling_mt"
unset multiplot
